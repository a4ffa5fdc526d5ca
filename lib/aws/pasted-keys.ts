import "server-only";

/** Keys found in one pasted text. */
export interface PastedKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * The keys in a line of AWS's CSV file, or in the assignments that AWS offers for shells and its credentials file.
 * Undefined where the text is neither. A browser drops the line breaks of what is pasted into a field, so nothing
 * may depend on them.
 */
export function findPastedKeys(text: string): PastedKeys | undefined {
  return fromAssignments(text) ?? fromCsvLine(text);
}

const id = "A[KS]IA[A-Z0-9]{16}";
const secret = "[A-Za-z0-9/+]{40}";

function fromAssignments(text: string): PastedKeys | undefined {
  const accessKeyId = assigned(text, "access_key_id", id);
  const secretAccessKey = assigned(text, "secret_access_key", secret);
  const sessionToken = assigned(text, "session_token", "[A-Za-z0-9/+=]{16,}");
  if (!accessKeyId || !secretAccessKey) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
}

function assigned(text: string, name: string, value: string): string | undefined {
  return new RegExp(`aws_${name}\\s*=\\s*["']?(${value})`, "i").exec(text)?.[1];
}

function fromCsvLine(text: string): PastedKeys | undefined {
  const [, accessKeyId, secretAccessKey] =
    new RegExp(`(${id})["']?\\s*[,;\\t]\\s*["']?(${secret})["']?\\s*$`).exec(text) ?? [];
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined;
}
