package io.rostrum.localengine.users;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Optional;

/**
 * Lets only users who may do everything through the gateway: what it offers is the application's
 * work, and nobody else has to do with it.
 */
public record GatewaySignIn(Users users) implements ServerInterceptor {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER);

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Optional<User> user = Optional.ofNullable(headers.get(AUTHORIZATION)).flatMap(users::signIn);
    if (user.isEmpty()) {
      return refuse(
          call,
          Status.UNAUTHENTICATED.withDescription(
              "The engine's gateway wants the name and password of a user whom it knows."));
    }
    if (user.get().role() != Role.ADMIN) {
      return refuse(
          call,
          Status.PERMISSION_DENIED.withDescription(
              "%s may not use the engine's gateway.".formatted(user.get().name())));
    }
    return next.startCall(call, headers);
  }

  private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status) {
    call.close(status, new Metadata());
    return new ServerCall.Listener<>() {};
  }
}
