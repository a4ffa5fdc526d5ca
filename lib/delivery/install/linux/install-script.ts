import { installTitle } from "@/lib/domain/install-kind";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { shellQuote } from "@/lib/domain/shell-quote";
import type { DeliveryValues } from "../../delivery-values";
import type { MakeInstallFile } from "../install-file";

/**
 * install.sh: puts the files of its folder in their place on a Linux server. For any POSIX shell, and so that every
 * check stands before the first change.
 *
 * It replaces application.yml as a whole, so it does that only where it knows what was there: this very file, the
 * file that was merged (by `digestBefore`), or no settings at all.
 */
export const linuxScript: MakeInstallFile = (values, digestBefore) => ({
  name: "install.sh",
  mediaType: "text/x-shellscript",
  mode: 0o755,
  text: `${head(values, digestBefore)}${checks}${placing}${undoing}${running}`,
});

const head = ({ host, externalUrl, pemDirectory }: DeliveryValues, digestBefore = ""): string => `#!/bin/sh
# ${installTitle(host)}
#
#   sudo sh install.sh           puts the files of this folder in their place and restarts BlueRange; what was there
#                                is kept, and a second call changes nothing
#   sudo sh install.sh --undo    puts back what was there before the last call
#
# For a look without consequences, DESTDIR=/some/folder makes it work beneath that folder instead of /.
set -eu
umask 077
LC_ALL=C
export LC_ALL

here=$(cd -- "$(dirname -- "$0")" && pwd)
root=\${DESTDIR:-}
service=\${BLUERANGE_SERVICE:-relution}
group=\${BLUERANGE_GROUP:-relution}
install_dir=$root\${BLUERANGE_DIR:-/opt/relution}
pem_dir=$root${shellQuote(pemDirectory)}
backups=$root/var/backups/bluerange-aws-iot
url=${shellQuote(externalUrl)}
# Of the application.yml that was given to the setup to be merged; empty where none was.
merged_from='${digestBefore}'

say() { printf '%s\\n' "$*"; }
fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}

# Calls $1 for each file with its name, its place and its mode. application.yml comes last: it names the other two.
each() {
  "$1" ${certificateFileName} "$pem_dir/${certificateFileName}" 0644
  "$1" ${privateKeyFileName} "$pem_dir/${privateKeyFileName}" 0640
  "$1" application.yml "$install_dir/application.yml" 0640
}
`;

const checks = `
check_machine() {
  [ "$(id -u)" = 0 ] || fail "Call this as root: sudo sh install.sh"
  [ -d "$install_dir" ] || fail "BlueRange is not in $install_dir. Name its folder: sudo BLUERANGE_DIR=/folder sh install.sh"
  getent group "$group" >/dev/null ||
    fail "There is no group $group. Name the one BlueRange runs with: sudo BLUERANGE_GROUP=name sh install.sh"
}

check_source() {
  [ -s "$here/$1" ] || fail "A file is missing beside install.sh: $1. Unpack the whole archive."
}

# The file replaces the server's own as a whole, so it must be known what that holds.
check_yml() {
  [ -e "$install_dir/application.yml" ] || return 0
  cmp -s "$here/application.yml" "$install_dir/application.yml" && return 0
  if [ -n "$merged_from" ]; then
    [ "$(digest "$install_dir/application.yml")" = "$merged_from" ] ||
      fail "$install_dir/application.yml has changed since it was given to the setup. Give it to the page Files again, download again, and call this there. Nothing was changed."
  elif has_settings "$install_dir/application.yml"; then
    fail "$install_dir/application.yml has settings that would be lost. Give it to the page Files of the setup, download again, and call this there. Nothing was changed."
  fi
}

# Without blanks, tabs, line ends and the byte order mark, as the setup took it.
digest() { tr -d ' \\t\\r\\n\\357\\273\\277' <"$1" | sha256sum | cut -d ' ' -f 1; }

has_settings() { grep -q -v -e '^[[:space:]]*#' -e '^[[:space:]]*$' "$1"; }

is_changed=no
compare() { cmp -s "$here/$1" "$2" || is_changed=yes; }
`;

const placing = `
keep() {
  if [ -e "$2" ]; then cp -p -- "$2" "$kept/$1"; fi
}

set_rights() {
  chown "root:$group" "$2"
  chmod "$3" "$2"
}

# Under another name first: BlueRange never sees half a file.
place() {
  cp -- "$here/$1" "$2.new"
  set_rights "$1" "$2.new" "$3"
  mv -f -- "$2.new" "$2"
}

install_all() {
  check_machine
  each check_source
  check_yml
  each compare
  if [ "$is_changed" = no ]; then
    each set_rights
    say "Everything is in its place already."
    systemctl is-active --quiet "$service" || restart
  else
    kept=$backups/$(date -u +%Y%m%dT%H%M%SZ)
    mkdir -p -- "$backups"
    mkdir -- "$kept"
    each keep
    [ -d "$pem_dir" ] || (umask 022 && mkdir -p -- "$pem_dir")
    each place
    say "The files are in their place. What was there is kept in $kept"
    restart
  fi
  say "BlueRange is running. Log in as the server's admin and open $url/system/portal"
  say "The health indicator shows successful operation of the MQTT broker; AWS may take 6 to 8 minutes."
}
`;

const undoing = `
newest() {
  found=
  for dir in "$backups"/*Z; do
    if [ -d "$dir" ]; then found=$dir; fi
  done
  printf '%s' "$found"
}

# What is there now is kept as well: somebody may have changed it since.
put_back() {
  if [ -e "$2" ]; then cp -p -- "$2" "$kept/$1.undone"; fi
  if [ -e "$kept/$1" ]; then
    cp -p -- "$kept/$1" "$2.new"
    mv -f -- "$2.new" "$2"
  else
    rm -f -- "$2"
  fi
}

undo() {
  check_machine
  kept=$(newest)
  [ -n "$kept" ] || fail "There is nothing to put back in $backups"
  each put_back
  mv -- "$kept" "$kept.undone"
  say "What was there before is back. What it replaced is kept in $kept.undone"
  restart
  say "BlueRange is running."
}
`;

const running = `
restart() {
  systemctl restart "$service" || fail "The service $service does not start. Look: journalctl -u $service -n 100"
  sleep "\${CHECK_AFTER_S:-10}"
  systemctl is-active --quiet "$service" ||
    fail "The service $service has ended again. Look: journalctl -u $service -n 100. The way back: sudo sh install.sh --undo"
}

case "\${1:-}" in
  '') install_all ;;
  --undo) undo ;;
  *) fail "Use: sudo sh install.sh, or sudo sh install.sh --undo" ;;
esac
`;
