package io.rostrum.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a page shows and plays of others. */
final class MovingPictures {
  private MovingPictures() {}

  /** Whether frames go on coming. */
  static boolean moves(Locator video) {
    return (boolean)
        video.evaluate(
            """
            async (video) => {
              if (video.hidden || video.videoWidth === 0) {
                return false;
              }
              const before = video.getVideoPlaybackQuality().totalVideoFrames;
              await new Promise((resolve) => setTimeout(resolve, 500));
              return video.getVideoPlaybackQuality().totalVideoFrames > before;
            }
            """);
  }

  /** How many voices are heard. */
  static int soundsOf(Page page) {
    return (int)
        page.evaluate(
            "() => [...document.querySelectorAll('#sounds audio')]"
                + ".filter(({paused, currentTime}) => !paused && currentTime > 0).length");
  }
}
