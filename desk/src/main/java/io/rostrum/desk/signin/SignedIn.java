package io.rostrum.desk.signin;

import io.rostrum.desk.engine.Credentials;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Somebody whom the engine knows. Kept in the session, in memory only: the password is left out of
 * whatever writes sessions down.
 */
public final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final String username;
  private final String displayName;
  private final ArrayList<String> components;
  private final transient String password;

  /**
   * @param components which of Camunda's pages the engine lets them see, "*" for all
   */
  SignedIn(Credentials credentials, String displayName, List<String> components) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.username = credentials.username();
    this.password = credentials.password();
    this.displayName = displayName;
    this.components = new ArrayList<>(components);
    setAuthenticated(true);
  }

  /** What the engine is asked with. */
  public Credentials credentials() {
    return new Credentials(username, password);
  }

  public String username() {
    return username;
  }

  public String displayName() {
    return displayName;
  }

  /** Whether they may do what "tasklist" or "operate" stands for, as far as the engine tells. */
  public boolean maySee(String component) {
    return components.isEmpty() || components.contains("*") || components.contains(component);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return username;
  }
}
