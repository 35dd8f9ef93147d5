package io.rostrum.app.inbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An SMTP server on this machine that takes every mail for everybody and sends none on. */
@Component
@Profile("local")
class InboxServer implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(InboxServer.class);
  private static final String HOST = "127.0.0.1";
  private static final long LONGEST_START_MILLIS = 10_000;

  private final MailFolder folder;
  private final InboxSettings settings;
  private SmtpServer server;

  InboxServer(MailFolder folder, InboxSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** GreenMail's own manager would keep every mail in memory. */
  private static final class ToFolder extends SmtpManager {
    private final MailFolder folder;

    ToFolder(Managers managers, MailFolder folder) {
      super(managers.getImapHostManager(), managers.getUserManager());
      this.folder = folder;
    }

    /** The sender is told "250 OK" when this returns, and "451" when it throws. */
    @Override
    public synchronized void send(SmtpState state) {
      MovingMessage mail = state.getMessage();
      folder.keep(mail.getMessage(), mail.getToAddresses());
    }
  }

  @Override
  public synchronized void start() {
    requireFreePort();
    var managers =
        new Managers() {
          private final SmtpManager toFolder = new ToFolder(this, folder);

          @Override
          public SmtpManager getSmtpManager() {
            return toFolder;
          }
        };
    server = new SmtpServer(new ServerSetup(settings.smtpPort(), HOST, "smtp"), managers);
    server.startService();
    try {
      server.waitTillRunning(LONGEST_START_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    log.info("Mails are kept in {} and shown at /inbox", settings.folder().toAbsolutePath());
  }

  @Override
  public synchronized void stop() {
    server.stopService();
    server = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return server != null;
  }

  /** Before everything that may send a mail; stopped after it. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }

  /** The port in use. */
  synchronized int port() {
    return server.getPort();
  }

  private void requireFreePort() {
    try (var probe = new ServerSocket(settings.smtpPort(), 1, InetAddress.getByName(HOST))) {
      log.debug("Port {} is free", probe.getLocalPort());
    } catch (IOException e) {
      throw new InvalidConfigurationPropertyValueException(
          "rostrum.inbox.smtp-port",
          settings.smtpPort(),
          "Nothing can listen there (" + e.getMessage() + "). Stop who does, or set another port.");
    }
  }
}
