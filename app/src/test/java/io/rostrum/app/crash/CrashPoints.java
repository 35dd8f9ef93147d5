package io.rostrum.app.crash;

import io.camunda.zeebe.model.bpmn.instance.Message;
import io.rostrum.app.Models;
import io.rostrum.workers.job.Worker;
import io.rostrum.workers.mail.MailWorker;
import io.rostrum.workflows.engine.Engine;
import io.rostrum.workflows.engine.ProcessMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The moments at which a crash is hardest to mend: a worker has done its work and the engine does
 * not know yet; a worker has written what happened and is about to tell the process. All mails
 * leave by one way, so they have one such moment together. At each moment that was not survived
 * before, the application says so and stands still, to be killed. What other workers are at is done
 * before: an SMTP server may have their mail and not have said so.
 */
final class CrashPoints implements BeanPostProcessor {
  /** What a line of the output begins with that names a crash point. */
  static final String HERE = "Crash point: ";

  /** What a line of the output begins with that names one that will be come to, or should. */
  static final String THERE = "There is a crash point: ";

  private final Supplier<Set<String>> survived;
  private final AtomicInteger working = new AtomicInteger();
  private volatile boolean standing;

  CrashPoints(Supplier<Set<String>> survived) {
    this.survived = survived;
  }

  /** Those of all messages of the models. */
  static List<String> ofMessages() {
    return Models.all(Message.class, Message::getName).stream()
        .map(CrashPoints::toPublish)
        .toList();
  }

  private static String done(Worker<?, ?> worker) {
    return worker instanceof MailWorker<?> ? "done with a mail" : "done " + worker.jobType();
  }

  private static String toPublish(String message) {
    return "to publish " + message;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case Worker<?, ?> worker -> {
        String point = done(worker);
        System.out.println(THERE + point);
        yield intercepted(
            worker,
            call ->
                call.getMethod().getName().equals("carryOut")
                    ? carryOut(point, call)
                    : call.proceed());
      }
      case Engine engine ->
          intercepted(
              engine,
              call -> {
                Stream.of(call.getArguments())
                    .flatMap(CrashPoints::messages)
                    .map(ProcessMessage::name)
                    .distinct()
                    .forEach(message -> reach(toPublish(message)));
                return call.proceed();
              });
      default -> bean;
    };
  }

  private static Stream<ProcessMessage> messages(Object argument) {
    return switch (argument) {
      case ProcessMessage message -> Stream.of(message);
      case List<?> several ->
          several.stream().filter(ProcessMessage.class::isInstance).map(ProcessMessage.class::cast);
      default -> Stream.empty();
    };
  }

  /** A subclass and nothing else, because workers are registered by the types they declare. */
  private static Object intercepted(Object bean, MethodInterceptor interceptor) {
    var proxy = new ProxyFactory();
    proxy.setTarget(bean);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(interceptor);
    return proxy.getProxy();
  }

  private Object carryOut(String point, MethodInvocation call) throws Throwable {
    working.incrementAndGet();
    try {
      if (standing) {
        working.decrementAndGet();
        standStill();
      }
      Object result = call.proceed();
      reach(point);
      return result;
    } finally {
      working.decrementAndGet();
    }
  }

  private void reach(String point) {
    if (survived.get().contains(point)) {
      return;
    }
    standing = true;
    working.decrementAndGet();
    while (working.get() > 0) {
      LockSupport.parkNanos(1_000_000);
    }
    System.out.println(HERE + point);
    standStill();
  }

  private static void standStill() {
    while (true) {
      LockSupport.park();
    }
  }
}
