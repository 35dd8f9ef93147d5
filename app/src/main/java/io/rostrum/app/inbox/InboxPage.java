package io.rostrum.app.inbox;

import io.rostrum.app.inbox.MailContent.Attachment;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Shows the mails that this machine kept. */
@Controller
@Profile("local")
@RequestMapping("/inbox")
class InboxPage {
  private static final int MOST_SHOWN = 200;

  /** A mail may bring its own style, but nothing that runs, loads or sends. */
  private static final String POLICY_OF_A_MAIL =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private final MailFolder folder;
  private final DateTimeFormatter time =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss zzz", Locale.ENGLISH)
          .withZone(ZoneId.systemDefault());

  InboxPage(MailFolder folder) {
    this.folder = folder;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String to, Model model) {
    List<MailSummary> mails = folder.list(to);
    model.addAttribute("mails", mails.stream().limit(MOST_SHOWN).toList());
    model.addAttribute("total", mails.size());
    model.addAttribute("to", to);
    model.addAttribute("time", time);
    return "inbox";
  }

  /**
   * @param view {@code html}, {@code text} or {@code source}
   */
  @GetMapping("/{id}")
  String mail(@PathVariable String id, @RequestParam(defaultValue = "") String view, Model model)
      throws Exception {
    byte[] source = source(id);
    MailContent content = MailContent.read(source);
    model.addAttribute("mail", MailSummary.read(id, new ByteArrayInputStream(source)));
    model.addAttribute("hasHtml", content.html().isPresent());
    model.addAttribute("text", content.text().orElse(""));
    model.addAttribute("attachments", content.attachments());
    model.addAttribute("source", MailContent.asText(source));
    model.addAttribute("view", view.isEmpty() ? firstView(content) : view);
    model.addAttribute("time", time);
    return "inbox-mail";
  }

  /** The mail itself, for the frame on its page. */
  @GetMapping(path = "/{id}/html", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  byte[] html(@PathVariable String id, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY_OF_A_MAIL);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setContentType("text/html;charset=UTF-8");
    String html = MailContent.read(source(id)).html().orElseThrow(InboxPage::notFound);
    return html.getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping("/{id}/attachments/{position}")
  ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable int position) {
    List<Attachment> attachments = MailContent.read(source(id)).attachments();
    if (position < 0 || position >= attachments.size()) {
      throw notFound();
    }
    Attachment attachment = attachments.get(position);
    var disposition =
        ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(attachment.content());
  }

  private byte[] source(String id) {
    return folder.source(id).orElseThrow(InboxPage::notFound);
  }

  private static String firstView(MailContent content) {
    return content.html().isPresent() ? "html" : "text";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
