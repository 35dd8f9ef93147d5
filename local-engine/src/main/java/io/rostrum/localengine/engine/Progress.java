package io.rostrum.localengine.engine;

import io.camunda.zeebe.stream.api.ReadonlyStreamProcessorContext;
import io.camunda.zeebe.stream.api.StreamProcessorLifecycleAware;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Whether the engine has read its log and takes commands, cannot, or can no longer. */
final class Progress implements StreamProcessorLifecycleAware {
  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  private final Consumer<IOException> onFailure;
  private volatile boolean failed;

  /**
   * @param onFailure told if it fails once it has begun
   */
  Progress(Consumer<IOException> onFailure) {
    this.onFailure = onFailure;
  }

  /** Waits until the engine takes commands, or says that it never will. */
  boolean begins() {
    return begun.join();
  }

  boolean isGoingOn() {
    return !failed && begun.getNow(false);
  }

  @Override
  public void onRecovered(ReadonlyStreamProcessorContext context) {
    begun.complete(true);
  }

  @Override
  public void onFailed() {
    failed = true;
    if (!begun.complete(false)) {
      onFailure.accept(new IOException("it could not go on; its own words stand above"));
    }
  }
}
