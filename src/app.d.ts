/// <reference types="@sveltejs/kit" />
declare global {
  namespace App {
    interface PageState {
      /** The block that a note is to be about. */
      block?: string;
    }
  }

  /** The version in package.json, put in by the build. */
  const __APP_VERSION__: string;
}

export {};
