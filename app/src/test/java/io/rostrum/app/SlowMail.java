package io.rostrum.app;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** An SMTP server that takes every mail, and that can keep its "250" to itself for one of them. */
public final class SlowMail extends GreenMail {
  private volatile Pause pause = new Pause("no mail");

  public SlowMail() {
    super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** The next mail whose subject contains this is taken, and its sender not told. */
  public Pause pauseAt(String subject) {
    pause = new Pause(subject);
    return pause;
  }

  /** A mail that is taken, and whose sender waits. */
  public static final class Pause {
    private final String subject;
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    private Pause(String subject) {
      this.subject = subject;
    }

    public boolean isTaken() {
      return taken.getCount() == 0;
    }

    public void end() {
      over.countDown();
    }

    private void hold(SmtpState state) {
      try {
        if (!isTaken() && state.getMessage().getMessage().getSubject().contains(subject)) {
          taken.countDown();
          over.await();
        }
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
    var slow =
        new Managers() {
          @Override
          public SmtpManager getSmtpManager() {
            return new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
              // Not one at a time, as GreenMail's own: the other mails go on.
              @Override
              public void send(SmtpState state) {
                super.send(state);
                pause.hold(state);
              }
            };
          }
        };
    return Map.of(config[0].getProtocol(), new SmtpServer(config[0], slow));
  }
}
