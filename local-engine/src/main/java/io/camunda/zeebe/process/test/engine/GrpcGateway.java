package io.camunda.zeebe.process.test.engine;

import com.google.protobuf.GeneratedMessage;
import io.camunda.zeebe.engine.processing.streamprocessor.JobStreamer;
import io.camunda.zeebe.logstreams.log.LogStreamWriter;
import io.camunda.zeebe.stream.api.InterPartitionCommandSender;
import io.grpc.BindableService;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.rostrum.localengine.engine.Answer;
import io.rostrum.localengine.engine.EngineStopped;
import io.rostrum.localengine.engine.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to the test engine's own gRPC gateway, which is for its package only: gives it a writer
 * that refuses what cannot be written, and requests that survive a restart.
 */
public final class GrpcGateway {
  private static final Logger log = LoggerFactory.getLogger(GrpcGateway.class);
  private static final int PARTITION = 1;

  private final GrpcResponseMapper mapper = new GrpcResponseMapper();
  private final CommandWriter writer;
  private final InMemoryJobStreamer streamer;
  private final GrpcToLogStreamGateway service;

  /**
   * @param port the one that it says in its topology
   */
  public GrpcGateway(LogStreamWriter log, Requests requests, int port) {
    writer = new CommandWriter(log);
    streamer = new InMemoryJobStreamer(writer);
    var store = new Store(requests);
    service = new GrpcToLogStreamGateway(writer, PARTITION, PARTITION, port, store, streamer);
  }

  /** What a gRPC server serves. */
  public BindableService service() {
    return service;
  }

  /** What the engine pushes jobs to. */
  public JobStreamer jobStreamer() {
    return streamer;
  }

  /** What the engine's parts say to each other. */
  public InterPartitionCommandSender commandSender() {
    return new CommandSender(writer);
  }

  private final class Store extends GatewayRequestStore {
    private final Requests requests;

    Store(Requests requests) {
      this.requests = requests;
    }

    @Override
    @SuppressWarnings("unchecked")
    Long registerNewRequest(
        Class<? extends GeneratedMessage> requestType, StreamObserver<?> observer) {
      var call = (ServerCallStreamObserver<GeneratedMessage>) observer;
      long id = requests.register(new Call(requestType, call));
      // Also lets answers to a caller that is gone come to nothing instead of failing.
      call.setOnCancelHandler(() -> requests.forget(id));
      return id;
    }
  }

  private final class Call implements Requests.Request {
    private final Class<? extends GeneratedMessage> type;
    private final StreamObserver<GeneratedMessage> observer;

    Call(Class<? extends GeneratedMessage> type, StreamObserver<GeneratedMessage> observer) {
      this.type = type;
      this.observer = observer;
    }

    @Override
    public void answered(Answer answer) {
      try {
        switch (answer) {
          case Answer.Accepted accepted -> succeed(accepted);
          case Answer.Rejected rejected ->
              observer.onError(
                  StatusProto.toStatusException(
                      mapper.createRejectionResponse(
                          rejected.type(), rejected.intent(), rejected.reason())));
        }
      } catch (IllegalStateException | StatusRuntimeException e) {
        // Must not stop the engine, whose thread this is.
        log.debug("A caller went away before it was answered", e);
      }
    }

    private void succeed(Answer.Accepted answer) {
      GeneratedMessage response = mapper.map(type, answer.value(), answer.key(), answer.intent());
      observer.onNext(response);
      observer.onCompleted();
    }

    @Override
    public void abandoned(EngineStopped reason) {
      observer.onError(
          Status.UNAVAILABLE.withDescription(reason.getMessage()).asRuntimeException());
    }
  }
}
