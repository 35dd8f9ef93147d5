package io.rostrum.desk;

import io.rostrum.desk.engine.EngineRest;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What desk and watch stand on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDesk
@EnableConfigurationProperties(DeskSettings.class)
class DeskConfiguration implements WebMvcConfigurer {

  @Bean
  EngineRest engineRest(DeskSettings settings) {
    return new EngineRest(settings.restAddress());
  }

  /** Some are large: browsers keep them, and ask each time whether they are still the same. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (String part : List.of("desk", "watch")) {
      registry
          .addResourceHandler("/" + part + "/**")
          .addResourceLocations("classpath:/static/" + part + "/")
          .setCacheControl(CacheControl.noCache());
    }
  }
}
