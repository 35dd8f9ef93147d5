package io.rostrum.workflows.engine;

import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells whether the engine is the one that the database belongs to. The engine keeps the mark as
 * the constant of a decision: that is in its own state, so it is lost when that is lost and comes
 * back when that is restored. At each start the mark is counted on, so that the older side shows.
 */
@Service
public class EngineMarks {
  private static final String DECISION = "rostrum-engine";

  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_RostrumEngine"
          name="Which Rostrum this engine works for" namespace="https://rostrum.io/dmn">
        <decision id="%s" name="Which Rostrum this engine works for">
          <variable id="Variable_Mark" name="mark" typeRef="string" />
          <literalExpression id="Expression_Mark"><text>"%s"</text></literalExpression>
        </decision>
      </definitions>
      """;

  private final Engine engine;
  private final EngineKeys keys;
  private final KnownEngineRepository known;
  private final TransactionOperations transactions;

  EngineMarks(
      Engine engine,
      EngineKeys keys,
      KnownEngineRepository known,
      TransactionOperations transactions) {
    this.engine = engine;
    this.keys = keys;
    this.known = known;
    this.transactions = transactions;
  }

  /**
   * How the engine stands to the database.
   *
   * @throws EngineUnavailable if the engine does not answer
   */
  public EngineStanding look() {
    return transactions.execute(transaction -> known.lock().standing(said()));
  }

  /**
   * Marks an engine that fits anew, and takes it for the one that keys come from.
   *
   * @return how it stood before; an engine that does not fit is not marked
   * @throws EngineUnavailable if the engine does not answer
   */
  public EngineStanding markIfFits() {
    Announced announced = transactions.execute(transaction -> announceIfFits(known.lock()));
    announced.next().ifPresent(this::mark);
    return announced.standing();
  }

  /**
   * Takes an engine that fits for the one that keys come from, without marking it: where Rostrum
   * may not deploy. From then on it goes by the mark that whoever may has put there.
   *
   * @return how it stands
   * @throws EngineUnavailable if the engine does not answer
   */
  public EngineStanding goOnIfFits() {
    return transactions.execute(
        transaction -> {
          KnownEngine row = known.lock();
          Optional<EngineMark> said = said();
          EngineStanding standing = row.standing(said);
          if (standing == EngineStanding.FITS) {
            row.meet(said);
            keys.live(row.life());
          }
          return standing;
        });
  }

  private record Announced(EngineStanding standing, Optional<EngineMark> next) {}

  private Announced announceIfFits(KnownEngine row) {
    Optional<EngineMark> said = said();
    EngineStanding standing = row.standing(said);
    return new Announced(
        standing,
        standing == EngineStanding.FITS ? Optional.of(row.announce(said)) : Optional.empty());
  }

  /**
   * Takes the engine for the one that the database belongs to, whatever it was before.
   *
   * @param forgot whether it gives out keys that another gave out before, or it did itself
   * @throws EngineUnavailable if the engine does not answer
   */
  public void accept(boolean forgot) {
    mark(
        transactions.execute(
            transaction -> {
              KnownEngine row = known.lock();
              if (forgot) {
                row.beginNextLife();
              }
              return row.announce(said());
            }));
  }

  /**
   * The same, where Rostrum may not deploy: it goes by the mark that the engine has.
   *
   * @param forgot whether it gives out keys that another gave out before, or it did itself
   * @throws EngineUnavailable if the engine does not answer
   */
  public void acceptAsMarked(boolean forgot) {
    transactions.executeWithoutResult(
        transaction -> {
          KnownEngine row = known.lock();
          if (forgot) {
            row.beginNextLife();
          }
          row.take(said());
          keys.live(row.life());
        });
  }

  // Announced before and confirmed after, each for itself: a crash in between leaves both in
  // agreement.
  private void mark(EngineMark next) {
    engine.deploy(List.of(file(next)));
    transactions.executeWithoutResult(
        transaction -> {
          KnownEngine row = known.lock();
          // Not the one that was just deployed: another instance may have marked it since.
          row.confirm(said().orElse(next));
          keys.live(row.life());
        });
  }

  private static Model file(EngineMark mark) {
    String content = FILE.formatted(DECISION, mark);
    return new Model(DECISION + ".dmn", content.getBytes(StandardCharsets.UTF_8));
  }

  /** What the engine says; empty if nobody marked it. */
  private Optional<EngineMark> said() {
    try {
      return engine.evaluate(DECISION, Map.of()).flatMap(EngineMark::of);
    } catch (ClientStatusException e) {
      return unmarked(e, e);
    } catch (EngineUnavailable e) {
      return unmarked(e, e.getCause());
    }
  }

  // Which of the two an engine answers that has no such decision depends on its version.
  private static Optional<EngineMark> unmarked(RuntimeException thrown, Throwable cause) {
    if (cause instanceof ClientStatusException answer
        && (answer.getStatusCode() == Status.Code.NOT_FOUND
            || answer.getStatusCode() == Status.Code.INVALID_ARGUMENT)) {
      return Optional.empty();
    }
    throw thrown;
  }
}
