package io.rostrum.desk.signin;

import io.rostrum.desk.ConditionalOnDesk;
import io.rostrum.desk.engine.EngineRest;
import io.rostrum.desk.page.LanguageChoice;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;
import tools.jackson.databind.json.JsonMapper;

/** One sign-in for desk and watch; no other page is touched. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnDesk
@EnableWebSecurity
class SignInConfiguration {
  static final String PAGE = "/desk/sign-in";
  private static final String API = "/desk/api/**";
  private static final String[] OWN = {"/desk/**", "/watch/**"};

  @Bean
  SecurityFilterChain deskSecurity(HttpSecurity http, EngineRest engine, JsonMapper json) {
    var toApi = PathPatternRequestMatcher.withDefaults().matcher(API);
    return http.securityMatcher(OWN)
        .authenticationProvider(new EngineLogin(engine, json))
        .addFilterBefore(new LanguageChoice(), SecurityContextHolderFilter.class)
        .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new PageHeaders()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(PAGE)
                    .permitAll()
                    .requestMatchers(
                        RegexRequestMatcher.regexMatcher(HttpMethod.GET, ".*\\.(css|js|svg)"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage(PAGE)
                    .successHandler(new AfterSignIn())
                    .failureHandler(new NotSignedIn()))
        .logout(out -> out.logoutUrl("/desk/sign-out").logoutSuccessUrl(PAGE + "?then=out"))
        .httpBasic(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(askedPages()))
        .exceptionHandling(
            trouble ->
                trouble
                    .authenticationEntryPoint(new SessionOver(toApi))
                    .accessDeniedHandler(new SessionOver(toApi)))
        .build();
  }

  /** Where somebody comes back to after signing in: pages, not what their scripts asked for. */
  private static HttpSessionRequestCache askedPages() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(RegexRequestMatcher.regexMatcher(HttpMethod.GET, "/(?!desk/api/).*"));
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  /** Only where it is needed: its firewall would turn away what other pages put in words. */
  @Bean
  FilterRegistrationBean<Filter> deskSecurityRegistration(
      @Qualifier("springSecurityFilterChain") Filter security) {
    var registration = new FilterRegistrationBean<>(security);
    registration.addUrlPatterns("/desk", "/desk/*", "/watch", "/watch/*");
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    return registration;
  }

  @Bean
  ServletContextInitializer sessionCookie() {
    return context -> {
      context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
      context.getSessionCookieConfig().setName("rostrum-desk");
      context.getSessionCookieConfig().setHttpOnly(true);
      context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
    };
  }
}
