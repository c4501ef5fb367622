/** What lies over the session: a note, a photo, what can be done about the time, the clock for the room, the keys. */
export type Sheet = 'note' | 'photo' | 'time' | 'podium' | 'keys';
