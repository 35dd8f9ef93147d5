package io.rostrum.room.live;

/**
 * What all pages of a room are shown next, read once for them all.
 *
 * @param news read before the picture, which may show more than they tell, and never less
 */
record Frame(RoomPicture picture, RecentNews news) {}
