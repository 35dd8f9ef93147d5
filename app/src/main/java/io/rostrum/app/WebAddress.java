package io.rostrum.app;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.Set;

/** A server's address, with {@code http} or {@code https}. What is not set at all passes. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Validator.class)
@interface WebAddress {
  /** What is wrong, and what to set. */
  String message();

  /** Whether a path after the host is wrong, too. */
  boolean isBare() default false;

  /** Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Looks at the scheme and the host. */
  class Validator implements ConstraintValidator<WebAddress, URI> {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private boolean isBare;

    @Override
    public void initialize(WebAddress constraint) {
      isBare = constraint.isBare();
    }

    @Override
    public boolean isValid(URI address, ConstraintValidatorContext context) {
      return address == null
          || (SCHEMES.contains(String.valueOf(address.getScheme()))
              && address.getHost() != null
              && (!isBare || address.getPath().matches("/?")));
    }
  }
}
