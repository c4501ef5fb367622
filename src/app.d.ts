/// <reference types="@sveltejs/kit" />
declare global {
  namespace App {
    interface PageState {
      /** The page was opened to start its session with that same tap. */
      starting?: boolean;
    }
  }

  /** The version in package.json, put in by the build. */
  const __APP_VERSION__: string;
}

export {};
