package io.rostrum.app.engine;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections of Rostrum's clients to the engine. When it was away they come back by
 * themselves, but each try waits longer than the one before, in the end two minutes; the clients
 * have no setting for that.
 */
final class EngineConnections implements ClientInterceptor {
  private final Set<ManagedChannel> channels = ConcurrentHashMap.newKeySet();

  @Override
  public <Q, A> ClientCall<Q, A> interceptCall(
      MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
    if (next instanceof ManagedChannel channel) {
      channels.add(channel);
    }
    return next.newCall(method, options);
  }

  /** Lets those that are broken be tried now, however long they would still have waited. */
  void tryAgain() {
    channels.removeIf(ManagedChannel::isShutdown);
    channels.forEach(ManagedChannel::resetConnectBackoff);
  }
}
