package io.rostrum.room.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What holds for every address. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  WebConfiguration(ThymeleafViewResolver pages) {
    // Else it goes by the address: a page about "/nothing.js" would claim to be a script.
    pages.setForceContentType(true);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OwnPagesOnly());
  }
}
