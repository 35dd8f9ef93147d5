package io.rostrum.workflows.room;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * This instance of the application among those that share the database. It says that it is alive
 * each time that it has recorded who is connected to it. While one does not say so, those whom it
 * saw last are left alone: their pages may still be open there. One that says nothing for longer
 * than {@link RoomSettings#instanceGrace()} is gone, and they are lost like anybody else.
 */
@Service
public class ThisInstance {
  private final String id = UUID.randomUUID().toString();
  private final ApplicationInstanceRepository instances;
  private final RoomSettings settings;

  ThisInstance(ApplicationInstanceRepository instances, RoomSettings settings) {
    this.instances = instances;
    this.settings = settings;
  }

  /** Tells this run of the application from every other. */
  public String id() {
    return id;
  }

  /**
   * Everybody who is connected here has been recorded.
   *
   * @param now the moment of that record
   */
  @Transactional
  public void isAlive(Instant now) {
    if (instances.isAlive(id, now) == 0) {
      instances.save(new ApplicationInstance(id, now));
    }
    instances.forgetDead(now.minus(settings.instanceGrace()));
  }

  /** It stops in good order: pages connect elsewhere, and nobody is waited for here. */
  @Transactional
  public void stops() {
    instances.forget(id);
  }
}
