package io.rostrum.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.rostrum.app.RostrumTest;
import io.rostrum.workflows.account.Account;
import io.rostrum.workflows.account.AccountRepository;
import io.rostrum.workflows.billing.InvoiceLine;
import io.rostrum.workflows.billing.Invoicing;
import io.rostrum.workflows.billing.Tariff;
import io.rostrum.workflows.billing.Tariffs;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@Tag("R2")
@DisplayName("R2: the numbers of invoices")
class InvoiceNumbersTest extends RostrumTest {
  private static final int CHARGES = 40;

  @Autowired private AccountRepository accounts;
  @Autowired private Tariffs tariffs;
  @Autowired private Invoicing invoicing;
  @Autowired private TransactionOperations transactions;
  @Autowired private JdbcClient database;

  @Test
  @DisplayName(
      "R2: follow one another without a gap, however many are charged at once and whichever of them"
          + " fail; a charge that is repeated is the same")
  void withoutGaps() throws Exception {
    Account account = accounts.findByTasklistUser("amelie").orElseThrow();
    Tariff tariff = tariffs.of(account).orElseThrow();
    List<Callable<Long>> charges =
        IntStream.range(0, CHARGES)
            .<Callable<Long>>mapToObj(
                i -> () -> charge("charge-" + i / 2, i % 5 == 0, account, tariff))
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      threads.invokeAll(charges);
    }

    List<Long> numbers =
        database.sql("select invoice_number from invoice order by 1").query(Long.class).list();
    assertThat(numbers).hasSizeGreaterThan(CHARGES / 4);
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, numbers.size()).mapToObj(Long::valueOf).toList());
    String givenOutInVain =
        "select last_number - (select max(invoice_number) from invoice) from number_series"
            + " where series = 'INVOICE'";
    assertThat(database.sql(givenOutInVain).query(Long.class).single()).isZero();
  }

  private Long charge(String id, boolean fails, Account account, Tariff tariff) {
    return transactions.execute(
        transaction -> {
          var line =
              new InvoiceLine(
                  InvoiceLine.Kind.PLAN,
                  tariff.plan(),
                  1,
                  tariff.planPrice().amount(),
                  tariff.planPrice().amount(),
                  Instant.EPOCH,
                  Instant.EPOCH.plusSeconds(1));
          long number =
              invoicing.charge(id, account, tariff, List.of(line), clock.instant()).number();
          if (fails) {
            transaction.setRollbackOnly();
          }
          return number;
        });
  }
}
