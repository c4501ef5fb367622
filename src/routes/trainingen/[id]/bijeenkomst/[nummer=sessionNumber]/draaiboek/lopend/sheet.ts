/** What lies over the session: a note, a photo, what can be done about the time. */
export type Sheet = 'note' | 'photo' | 'time';
