package io.rostrum.workflows.room;

import java.time.Duration;

/**
 * What happens around a personal link that goes round (R17), under {@code rostrum.links.}.
 *
 * @param codeLife how long a mailed code can be used
 * @param codeTries how often one code can be mistyped
 * @param mostAsked how many codes, and how many new links, are mailed for one link in an hour
 * @param mostBrowsers from how many other browsers a link is tried before it is suspended
 */
public record LinkSettings(Duration codeLife, int codeTries, int mostAsked, int mostBrowsers) {}
