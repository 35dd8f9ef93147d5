package io.rostrum.room.live;

import io.rostrum.workflows.room.Participant;
import io.rostrum.workflows.room.RoomChanged;
import io.rostrum.workflows.room.ThisInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the other instances what concerns pages that are open there. */
@Component
class InstanceNotices {
  static final String CHANNEL = "rostrum_room";

  private final JdbcTemplate jdbc;
  private final boolean carried;
  private final String instance;

  InstanceNotices(JdbcTemplate jdbc, SharedDatabase database, ThisInstance instance) {
    this.jdbc = jdbc;
    this.carried = database.carriesNotices();
    this.instance = instance.id();
  }

  // In the transaction that changes the room: told when it commits, and never of what did not.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void changed(RoomChanged change) {
    send(InstanceNotice.changed(instance, change.eventId()));
  }

  /** A page answered the ping of a stream that another instance writes. */
  void heard(Participant person) {
    send(InstanceNotice.heard(instance, person.eventId(), person.participantId()));
  }

  /** Whether this instance sent it, and so knows it already. */
  boolean isOwn(InstanceNotice notice) {
    return notice.instance().equals(instance);
  }

  private void send(InstanceNotice notice) {
    if (carried) {
      ResultSetExtractor<Boolean> nothing = result -> true;
      jdbc.query("select pg_notify(?, ?)", nothing, CHANNEL, notice.text());
    }
  }
}
