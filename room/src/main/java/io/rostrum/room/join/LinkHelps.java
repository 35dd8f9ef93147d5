package io.rostrum.room.join;

import io.rostrum.room.web.PageLanguage;
import io.rostrum.room.web.Trouble;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.refusal.Refusal;
import io.rostrum.workflows.room.RoomAction;
import io.rostrum.workflows.room.RoomEffect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what can be done where a personal link alone does not open the room. */
@Component
class LinkHelps {
  private static final String CODE = "CODE";
  private static final String LINK = "LINK";
  private static final Set<RoomAction> ASKING_FOR_CODES =
      EnumSet.of(RoomAction.ASK_FOR_CODE, RoomAction.ASK_TO_CLAIM);

  private final Troubles troubles;
  private final MessageSource words;

  LinkHelps(Troubles troubles, MessageSource words) {
    this.troubles = troubles;
    this.words = words;
  }

  /** After a code or a new link was asked for. */
  LinkHelp after(RoomEffect effect, HttpServletRequest request) {
    boolean isCode = effect == RoomEffect.CODE_ASKED;
    return done(isCode ? "link.code.sent" : "link.new.sent", isCode, request);
  }

  /** After what was asked for by a presenter link. */
  LinkHelp afterClaim(RoomEffect effect, HttpServletRequest request) {
    boolean isCode = effect == RoomEffect.CODE_ASKED;
    return done(isCode ? "claim.code.sent" : "claim.waiting", isCode, request);
  }

  /** Instead of the room, by a presenter link; empty where nothing can be done here. */
  Optional<LinkHelp> insteadOfClaim(Refusal refusal, RoomAction asked, HttpServletRequest request) {
    return refusal == Refusal.CODE_SPENT
        ? Optional.of(help(refusal, false, List.of(CODE), request))
        : instead(refusal, asked, request);
  }

  /** Instead of the room; empty where nothing can be done here. */
  Optional<LinkHelp> instead(Refusal refusal, RoomAction asked, HttpServletRequest request) {
    return switch (refusal) {
      case LINK_IN_USE -> Optional.of(help(refusal, false, List.of(LINK), request));
      case CODE_NEEDED, LINK_SUSPENDED, CODE_SPENT ->
          Optional.of(help(refusal, false, List.of(CODE, LINK), request));
      case CODE_WRONG -> Optional.of(help(refusal, true, List.of(CODE), request));
      // The code that was mailed before can still be typed.
      case ASKED_TOO_OFTEN ->
          Optional.of(help(refusal, ASKING_FOR_CODES.contains(asked), List.of(), request));
      default -> Optional.empty();
    };
  }

  private LinkHelp done(String key, boolean isCode, HttpServletRequest request) {
    return new LinkHelp(
        HttpStatus.OK,
        word(key, request),
        word(key + ".detail", request),
        Optional.empty(),
        isCode,
        false,
        isCode ? List.of(CODE) : List.of());
  }

  private LinkHelp help(
      Refusal refusal, boolean takesCode, List<String> offers, HttpServletRequest request) {
    Trouble trouble = troubles.of(refusal, request);
    return new LinkHelp(
        trouble.status(),
        trouble.title(),
        trouble.detail(),
        Optional.of(trouble.code()),
        takesCode,
        refusal == Refusal.CODE_WRONG,
        offers);
  }

  private String word(String key, HttpServletRequest request) {
    return words.getMessage(key, null, PageLanguage.of(request).locale());
  }
}
