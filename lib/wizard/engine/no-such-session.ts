import type { Problem } from "@/lib/domain/problem";

export const noSuchSession: Problem = {
  code: "no-such-session",
  message: "This setup does not exist on this server any more.",
  remedy: "Go to the start page and open another setup or start a new one.",
};
