package io.rostrum.workflows.billing;

import io.rostrum.workflows.engine.MessageNames;
import io.rostrum.workflows.engine.ProcessMessage;
import java.util.List;
import org.springframework.stereotype.Service;

/** The billing of accounts whose processes went with an engine. */
@Service
public class ContinuedBilling {
  private final SubscriptionRepository subscriptions;

  ContinuedBilling(SubscriptionRepository subscriptions) {
    this.subscriptions = subscriptions;
  }

  /**
   * What begins it again, in the cycle that was charged last: charging that once more changes
   * nothing, and the next is charged when it begins.
   *
   * @param occasion tells this time from another
   */
  public List<ProcessMessage> continuations(String occasion) {
    return subscriptions.findByCycleStartsAtIsNotNull().stream()
        .map(subscription -> continuation(subscription, occasion))
        .toList();
  }

  private static ProcessMessage continuation(Subscription subscription, String occasion) {
    String accountId = subscription.getId();
    String messageId = "%s-%s-%s".formatted(MessageNames.ACCOUNT_OPENED, accountId, occasion);
    int chargedBefore = subscription.nextCycleNumber() - 2;
    return BillingCycles.begin(accountId, messageId, chargedBefore);
  }
}
