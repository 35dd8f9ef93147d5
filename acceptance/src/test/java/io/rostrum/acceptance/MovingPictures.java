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

  /**
   * Answers for the person when the browser asks which screen is to be shared: without a window it
   * has none to offer. They choose a slide.
   */
  static void choosesAScreen(Page page) {
    page.evaluate(
        """
        () => {
          navigator.mediaDevices.getDisplayMedia = async () => {
            const slide = Object.assign(document.createElement('canvas'), {width: 1280, height: 720});
            const pen = slide.getContext('2d');
            setInterval(() => {
              pen.fillStyle = '#fff';
              pen.fillRect(0, 0, slide.width, slide.height);
              pen.fillStyle = '#123';
              pen.font = '80px sans-serif';
              pen.fillText('The harvest in numbers', 100, 200);
              pen.fillRect(100, 600, Date.now() / 10 % 1000, 40);
            }, 100);
            return slide.captureStream(10);
          };
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
