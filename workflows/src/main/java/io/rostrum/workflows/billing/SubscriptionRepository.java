package io.rostrum.workflows.billing;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** How the billing of accounts stands. */
public interface SubscriptionRepository extends Repository<Subscription, String> {

  Subscription saveAndFlush(Subscription subscription);

  Optional<Subscription> findById(String accountId);

  /** Those that something is charged for. */
  List<Subscription> findByCycleStartsAtIsNotNull();

  /** Holds the row until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from Subscription s where s.accountId = :accountId")
  Optional<Subscription> findLocked(String accountId);

  /** The accounts whose billing nobody has begun: they are older than it. */
  @Query(
      "select a.accountId from Account a"
          + " where not exists (select 1 from Subscription s where s.accountId = a.accountId)")
  List<String> accountsWithout();
}
