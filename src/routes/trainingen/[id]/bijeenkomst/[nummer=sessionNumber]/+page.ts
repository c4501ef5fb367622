import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';

/** A session opens at its run-sheet. */
export function load({ params }: { params: { id: string; nummer: string } }): never {
  redirect(307, resolve('/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]/draaiboek', params));
}
