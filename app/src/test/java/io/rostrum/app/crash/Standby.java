package io.rostrum.app.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Most of a start is done while the Rostrum before still runs. This one waits when it first wants a
 * connection to the database, or to be heard: by a line of its input it is told that the other is
 * dead, and what that one could not know when this one was started.
 */
final class Standby implements BeanPostProcessor, SmartLifecycle {
  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private ConfigurableApplicationContext context;
  private Order order;
  private boolean running;

  /**
   * @param ahead Rostrum's time
   * @param survived the crash points that are behind it
   */
  record Order(Duration ahead, Set<String> survived) {

    void tell(Process waiting) {
      try (var input = waiting.outputWriter(StandardCharsets.UTF_8)) {
        input.write(ahead + " " + String.join(",", survived));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Order of(String line) {
      String[] parts = line.split(" ", 2);
      return new Order(Duration.parse(parts[0]), Set.of(parts[1].split(",")));
    }
  }

  void in(ConfigurableApplicationContext context) {
    this.context = context;
    context.getBeanFactory().registerSingleton("standby", this);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? new Awaited(database) : bean;
  }

  private final class Awaited extends DelegatingDataSource {
    Awaited(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      order();
      return super.getConnection();
    }
  }

  @Override
  public void start() {
    ReflectionTestUtils.invokeMethod(context.getBean("movableClock"), "moveOn", order().ahead());
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before anything else is started, the web server among it. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  Set<String> survived() {
    return order().survived();
  }

  private synchronized Order order() {
    try {
      if (order == null) {
        String line = input.readLine();
        if (line == null) {
          throw new IllegalStateException("The tests ended before this Rostrum was needed");
        }
        order = Order.of(line);
      }
      return order;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
