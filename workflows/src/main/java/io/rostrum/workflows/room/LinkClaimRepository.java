package io.rostrum.workflows.room;

import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was typed by those who came by presenter links. */
public interface LinkClaimRepository extends Repository<LinkClaim, String> {

  LinkClaim save(LinkClaim claim);

  Optional<LinkClaim> findById(String claimId);

  /**
   * Whether somebody who presents at an event, or waits to, was invited under an address.
   *
   * @param spellings of the address, in lower case
   */
  @Query(
      "select count(p) > 0 from Presenter p where p.eventId = :eventId"
          + " and lower(p.email) in :spellings and p.status in ('NAMED', 'SEATED', 'WAITING')")
  boolean hasPlace(String eventId, Set<String> spellings);
}
