package io.rostrum.workers.mail;

import io.rostrum.workflows.text.Isolated;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the subject, the HTML and the text of mails. Everything that people typed is escaped. */
@Component
class MailTemplates {
  /** A line of a header has 998 characters (RFC 5322), and one of a title takes up to twelve. */
  private static final int MOST_OF_A_TITLE = 40;

  private final ResourceBundleMessageSource words = new Sentences();
  private final SpringTemplateEngine html;
  private final SpringTemplateEngine text;

  /** Sentences in which a name from right to left does not turn round what stands beside it. */
  private static final class Sentences extends ResourceBundleMessageSource {

    @Override
    protected Object[] resolveArguments(Object[] gaps, Locale locale) {
      return Stream.of(super.resolveArguments(gaps, locale))
          .map(gap -> gap instanceof String text ? Isolated.of(text) : gap)
          .toArray();
    }
  }

  MailTemplates() {
    words.setBasename("mail.words");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    html = engine(TemplateMode.HTML, ".html");
    text = engine(TemplateMode.TEXT, ".txt");
  }

  private SpringTemplateEngine engine(TemplateMode mode, String suffix) {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("mail/");
    resolver.setSuffix(suffix);
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setTemplateEngineMessageSource(words);
    return engine;
  }

  String subject(Letter letter) {
    Object[] title = {letter.title()};
    return words.getMessage(
        letter.key().templateName() + ".subject", title, letter.language().locale());
  }

  /** What somebody writes who wants no more reminders; short enough for a line of a header. */
  String noMoreReminders(Letter letter) {
    String title = letter.title();
    int end =
        title.offsetByCodePoints(
            0, Math.min(MOST_OF_A_TITLE, title.codePointCount(0, title.length())));
    Object[] shown = {end == title.length() ? title : title.substring(0, end) + "…"};
    return words.getMessage("reminder.noMore.subject", shown, letter.language().locale());
  }

  String html(Letter letter, boolean withChart) {
    Context context = context(letter);
    context.setVariable("hasChart", withChart);
    return html.process(letter.key().templateName(), context);
  }

  String text(Letter letter) {
    return text.process(letter.key().templateName(), context(letter));
  }

  private Context context(Letter letter) {
    Map<String, Object> facts = new HashMap<>(letter.facts());
    facts.put("name", letter.recipient().name());
    facts.put("title", letter.title());
    facts.put("subject", subject(letter));
    facts.put("hasCalendar", letter.calendar().isPresent());
    return new Context(letter.language().locale(), facts);
  }
}
