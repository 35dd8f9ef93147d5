package io.rostrum.app.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;

/**
 * Half of a start is done while the Rostrum before still runs. This one waits before it touches
 * what both would: the database and all that comes after it. By a line of its input it is told that
 * the other is dead, and what that one could not know when this one was started.
 */
final class Standby implements BeanPostProcessor {
  private static final String AHEAD = "rostrum.clock.ahead";

  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private Order order;

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
    context.getBeanFactory().addBeanPostProcessor(this);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new PropertySource<>(AHEAD) {
              @Override
              public Object getProperty(String name) {
                return name.equals(AHEAD) ? order().ahead().toString() : null;
              }
            });
  }

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof DataSource) {
      order();
    }
    return bean;
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
