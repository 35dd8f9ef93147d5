package io.rostrum.app.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Names the settings that others than Rostrum read, and would say nothing of, or something else:
 * without a database's address, for example, Spring Boot takes one in memory.
 */
@Component
class NeededSettings implements BeanFactoryPostProcessor {
  private static final String EXAMPLE = "jdbc:postgresql://postgres:5432/rostrum";

  /**
   * @throws CannotStart if one is missing or cannot be right
   */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    List<String> problems = problems(beans.getBean(Environment.class));
    if (!problems.isEmpty()) {
      throw new CannotStart(String.join("; ", problems) + ".");
    }
  }

  private static List<String> problems(Environment settings) {
    List<String> problems = new ArrayList<>();
    String database = settings.getProperty("spring.datasource.url", "");
    if (database.isEmpty()) {
      problems.add("spring.datasource.url is missing: set one like " + EXAMPLE);
    } else if (!database.matches("jdbc:(postgresql|h2):.*")) {
      problems.add("spring.datasource.url is no address of a PostgreSQL: set one like " + EXAMPLE);
    }
    if (settings.getProperty("spring.mail.host", "").isEmpty()) {
      problems.add("spring.mail.host is missing: set the name of the mail server");
    }
    if (!settings.getProperty("rostrum.mail.from", "").matches("[^@\\s<>]+@[^@\\s<>]+")) {
      problems.add(
          "rostrum.mail.from is no e-mail address: set one without a name, like"
              + " events@example.org");
    }
    if (settings.getProperty("rostrum.engine.username", "").isEmpty()
        != settings.getProperty("rostrum.engine.password", "").isEmpty()) {
      problems.add(
          "rostrum.engine.username and rostrum.engine.password go together: set both, or neither");
    }
    return problems;
  }
}
