package io.rostrum.media;

import java.util.Optional;
import java.util.Set;

/** No pictures and no sound: people have slots, and nothing is sent. */
public final class NoMediaServer implements MediaServer {
  @Override
  public boolean isPresent() {
    return false;
  }

  @Override
  public String publish(String room, Feed feed, String offer) {
    throw new MediaAwayException("There is no media server here.");
  }

  @Override
  public void stop(String room, Feed feed) {}

  @Override
  public Set<Feed> onAir(String room) {
    return Set.of();
  }

  @Override
  public Optional<View> view(String room, String viewer, Set<Feed> wanted) {
    return Optional.empty();
  }

  @Override
  public void answer(String room, String viewer, String answer) {
    throw new MediaRefusedException(MediaRefusal.NOTHING_TO_ANSWER);
  }

  @Override
  public void leave(String room, String viewer) {}

  @Override
  public void close(String room) {}

  @Override
  public void close() {}
}
