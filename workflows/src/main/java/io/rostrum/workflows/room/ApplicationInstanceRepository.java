package io.rostrum.workflows.room;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The instances of the application. */
interface ApplicationInstanceRepository extends Repository<ApplicationInstance, String> {

  ApplicationInstance save(ApplicationInstance instance);

  @Modifying
  @Query("update ApplicationInstance i set i.aliveAt = :now where i.instanceId = :instanceId")
  int isAlive(String instanceId, Instant now);

  @Modifying
  @Query("delete ApplicationInstance i where i.aliveAt < :before")
  int forgetDead(Instant before);

  @Modifying
  @Query("delete ApplicationInstance i where i.instanceId = :instanceId")
  int forget(String instanceId);
}
