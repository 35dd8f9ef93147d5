package io.rostrum.room.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What holds for every address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class WebConfiguration implements WebMvcConfigurer {

  private final RateLimit rateLimit;

  WebConfiguration(ThymeleafViewResolver pages, RateLimit rateLimit) {
    this.rateLimit = rateLimit;
    // Else it goes by the address: a page about "/nothing.js" would claim to be a script.
    pages.setForceContentType(true);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OwnPagesOnly());
    registry
        .addInterceptor(rateLimit)
        .addPathPatterns("/", "/join/**", "/room/**", "/api/**", "/v3/api-docs/**");
  }
}
