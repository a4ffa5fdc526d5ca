import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";

/** Where the script puts the access key. */
export const accessKeyFile = "access-key.txt";

/** Where it remembers the certificate that it has made. */
export const certificateArnFile = "certificate-arn.txt";

/** What all parts of the script use. AWS's codes for "there is no such thing" are the only errors that it expects. */
export const scriptFunctions = `# Every file that is made here is for this user's eyes alone.
umask 077

made() { printf 'made   %s\\n' "$*"; }
kept() { printf 'kept   %s\\n' "$*"; }
stop() { printf 'stop   %s\\n' "$*" >&2; exit 1; }

# Whether a command of the AWS CLI finds nothing. Any other error ends the script.
missing() {
  local answer
  if answer=$("$@" 2>&1 >/dev/null); then return 1; fi
  case "$answer" in
    *NoSuchEntity* | *ResourceNotFoundException*) return 0 ;;
    *) stop "$answer" ;;
  esac
}

# Whether what a command of the AWS CLI prints holds a text.
holds() {
  local wanted=$1 answer
  shift
  # In a condition bash goes on after a failure, and "not found" would be the wrong conclusion.
  answer=$("$@") || stop "this could not be read: $*"
  case "$answer" in *"$wanted"*) return 0 ;; *) return 1 ;; esac
}

# A document as one line without blanks, to compare it with.
compact() { tr -d ' \\t\\r\\n'; }`;

/** The certificate with the key that AWS makes for it. */
export const keysFromAws = `certificate_arn=$(aws iot create-keys-and-certificate --no-set-as-active \\
    --certificate-pem-outfile ${certificateFileName} --private-key-outfile ${privateKeyFileName} \\
    --query certificateArn --output text)`;

/** The certificate for a key that is made here and stays here. */
export const keyMadeHere = `openssl req -new -newkey rsa:2048 -nodes -subj /CN=BlueRange \\
    -keyout ${privateKeyFileName} -out certificate-request.pem 2>/dev/null
  certificate_arn=$(aws iot create-certificate-from-csr --no-set-as-active \\
    --certificate-signing-request file://certificate-request.pem \\
    --certificate-pem-outfile ${certificateFileName} --query certificateArn --output text)`;
