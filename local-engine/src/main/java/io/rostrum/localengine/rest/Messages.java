package io.rostrum.localengine.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.rostrum.localengine.engine.Commands;

/** Tells waiting instances something. */
record Messages(Engine engine) {

  void addTo(Router router) {
    router.post("/v2/messages/publication", Router.ADMINS, this::publish);
  }

  private Reply publish(Call call) {
    call.allowOnly("name", "correlationKey", "timeToLive", "messageId", "variables", "tenantId");
    String name =
        call.text("name")
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> Problem.invalid("No name provided"));
    long timeToLive = call.body().path("timeToLive").asLong(0);
    if (timeToLive < 0) {
      throw Problem.invalid("timeToLive has to be 0 or more milliseconds");
    }
    var message =
        new MessageRecord()
            .setName(name)
            .setCorrelationKey(call.text("correlationKey").orElse(""))
            .setTimeToLive(timeToLive)
            .setMessageId(call.text("messageId").orElse(""))
            .setVariables(Engine.variables(call.body()));
    long key =
        engine
            .send(call.user(), ValueType.MESSAGE, MessageIntent.PUBLISH, Commands.NO_KEY, message)
            .key();
    return Reply.json(
        JsonNodeFactory.instance
            .objectNode()
            .put("tenantId", "<default>")
            .put("messageKey", Long.toString(key)));
  }
}
