/// <reference types="@sveltejs/kit" />
/// <reference types="vite-plugin-pwa/info" />
declare global {
  namespace App {
    interface PageState {
      dialog?: string;
    }
  }
}

export {};
