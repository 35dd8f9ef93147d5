package io.rostrum.workflows.seats;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who gives up a presenter seat first. */
public interface SeatReleaseRepository extends Repository<SeatRelease, String> {

  SeatRelease save(SeatRelease release);

  List<SeatRelease> findByAccountId(String accountId);

  @Modifying
  @Query("delete SeatRelease r where r.accountId = :accountId")
  int forget(String accountId);

  /** The participants who give up a seat of an account's events first. */
  default Set<String> chosen(String accountId) {
    return findByAccountId(accountId).stream()
        .map(SeatRelease::getId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
