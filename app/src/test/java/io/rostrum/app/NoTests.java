package io.rostrum.app;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * For applications that a test starts itself: the tests lie on the same class path, and their parts
 * are not Rostrum's.
 */
public final class NoTests extends TypeExcludeFilter {

  /** An initializer of an application. */
  public static void in(ConfigurableApplicationContext application) {
    application.getBeanFactory().registerSingleton("noTests", new NoTests());
  }

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory factory) {
    return type.getResource().toString().contains("test-classes");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoTests;
  }

  @Override
  public int hashCode() {
    return NoTests.class.hashCode();
  }
}
