import { installTitle } from "@/lib/domain/install-kind";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import type { DeliveryValues } from "../../delivery-values";
import type { MakeInstallFile } from "../install-file";
import { powershellQuote } from "./powershell-quote";

/**
 * install.ps1: install.sh's counterpart for Windows PowerShell 5.1, with the same promises. It has a byte order mark
 * and CRLF, because that PowerShell takes a file without the mark for one in the code page of the machine.
 */
export const windowsScript: MakeInstallFile = (values, digestBefore) => {
  const script = `${head(values, digestBefore)}${looking}${placing}${undoing}${running}`;
  return {
    name: "install.ps1",
    mediaType: "text/plain; charset=utf-8",
    mode: 0o644,
    text: `\ufeff${script.replaceAll("\n", "\r\n")}`,
  };
};

const head = (
  { host, externalUrl, pemDirectory }: DeliveryValues,
  digestBefore = "",
): string => `#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
${installTitle(host)}

  .\\install.ps1          puts the files of this folder in their place and restarts BlueRange; what was there is
                         kept, and a second call changes nothing
  .\\install.ps1 -Undo    puts back what was there before the last call

It was written with care but has not been run on a BlueRange server yet: read it before.
#>
[CmdletBinding()]
param(
  [switch] $Undo,
  [string] $InstallDir = 'C:\\Program Files\\Relution',
  [string] $ServiceName = 'Relution'
)
$ErrorActionPreference = 'Stop'

$pemDir = ${powershellQuote(pemDirectory)}
$backups = Join-Path $env:ProgramData 'bluerange-aws-iot'
# Of the application.yml that was given to the setup to be merged; empty where none was.
$mergedFrom = '${digestBefore}'
$system = '*S-1-5-18'
$administrators = '*S-1-5-32-544'

# application.yml comes last: it names the other two.
$files = @(
  @{ Name = '${certificateFileName}'; Target = (Join-Path $pemDir '${certificateFileName}'); Secret = $false }
  @{ Name = '${privateKeyFileName}'; Target = (Join-Path $pemDir '${privateKeyFileName}'); Secret = $true }
  @{ Name = 'application.yml'; Target = (Join-Path $InstallDir 'application.yml'); Secret = $true }
)
$url = ${powershellQuote(externalUrl)}
`;

const looking = `
function Test-Same($file) {
  if (-not (Test-Path -LiteralPath $file.Target)) { return $false }
  $source = Join-Path $PSScriptRoot $file.Name
  (Get-FileHash -LiteralPath $source).Hash -eq (Get-FileHash -LiteralPath $file.Target).Hash
}

# Without blanks, tabs, line ends and the byte order mark, as the setup took it.
function Get-Digest($path) {
  $ignored = 0x20, 0x09, 0x0D, 0x0A, 0xEF, 0xBB, 0xBF
  [byte[]] $bytes = @([IO.File]::ReadAllBytes($path) | Where-Object { $ignored -notcontains $_ })
  $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
  [BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()
}

function Get-ServiceAccount {
  $service = Get-CimInstance Win32_Service | Where-Object { $_.Name -eq $ServiceName }
  if (-not $service) { throw "There is no service $ServiceName. Name it: .\\install.ps1 -ServiceName NAME" }
  $account = $service.StartName
  if ($account -like '.\\*') { $account = $env:COMPUTERNAME + $account.Substring(1) }
  if ($account -eq 'LocalSystem') { $null } else { $account }
}

# The file replaces the server's own as a whole, so it must be known what that holds.
function Assert-Yml {
  $now = Join-Path $InstallDir 'application.yml'
  if (-not (Test-Path -LiteralPath $now)) { return }
  if (Test-Same $files[2]) { return }
  if ($mergedFrom) {
    if ((Get-Digest $now) -ne $mergedFrom) {
      throw "$now has changed since it was given to the setup. Give it to the page Files again and download again. Nothing was changed."
    }
  } elseif (Get-Content -LiteralPath $now | Where-Object { $_ -notmatch '^\\s*(#|$)' }) {
    throw "$now has settings that would be lost. Give it to the page Files of the setup and download again. Nothing was changed."
  }
}
`;

const placing = `
function Invoke-Icacls {
  & icacls.exe @args | Out-Null
  if ($LASTEXITCODE -ne 0) { throw "icacls failed: $args" }
}

function Protect-Secret($path, $account) {
  Invoke-Icacls $path '/inheritance:r' '/grant:r' ($system + ':F') ($administrators + ':F')
  if ($account) { Invoke-Icacls $path '/grant:r' ($account + ':R') }
}

function New-Kept {
  if (-not (Test-Path -LiteralPath $backups)) { New-Item -ItemType Directory -Path $backups | Out-Null }
  Invoke-Icacls $backups '/inheritance:r' '/grant:r' ($system + ':(OI)(CI)F') ($administrators + ':(OI)(CI)F')
  $stamp = (Get-Date).ToUniversalTime().ToString('yyyyMMddTHHmmssZ')
  (New-Item -ItemType Directory -Path (Join-Path $backups $stamp)).FullName
}

# The rights are kept beside the file, so that the way back has them too.
function Save-File($file, $kept) {
  if (-not (Test-Path -LiteralPath $file.Target)) { return }
  Copy-Item -LiteralPath $file.Target -Destination (Join-Path $kept $file.Name)
  Invoke-Icacls $file.Target '/save' (Join-Path $kept ($file.Name + '.acl'))
}

function Install-File($file, $account) {
  $new = $file.Target + '.new'
  Copy-Item -LiteralPath (Join-Path $PSScriptRoot $file.Name) -Destination $new -Force
  if ($file.Secret) { Protect-Secret $new $account }
  Move-Item -LiteralPath $new -Destination $file.Target -Force
}

function Install-All {
  foreach ($file in $files) {
    if (-not (Test-Path -LiteralPath (Join-Path $PSScriptRoot $file.Name))) {
      throw "A file is missing beside install.ps1: $($file.Name). Unpack the whole archive."
    }
  }
  if (-not (Test-Path -LiteralPath $InstallDir)) {
    throw "BlueRange is not in $InstallDir. Name its folder: .\\install.ps1 -InstallDir FOLDER"
  }
  $account = Get-ServiceAccount
  Assert-Yml
  if (-not ($files | Where-Object { -not (Test-Same $_) })) {
    Write-Output 'Everything is in its place already.'
    if ((Get-Service -Name $ServiceName).Status -ne 'Running') { Restart-BlueRange }
    return
  }
  $kept = New-Kept
  foreach ($file in $files) { Save-File $file $kept }
  New-Item -ItemType Directory -Path $pemDir -Force | Out-Null
  foreach ($file in $files) { Install-File $file $account }
  Write-Output "The files are in their place. What was there is kept in $kept"
  Restart-BlueRange
}
`;

const undoing = `
# What is there now is kept as well: somebody may have changed it since.
function Undo-File($file, $kept) {
  $before = Join-Path $kept $file.Name
  if (Test-Path -LiteralPath $file.Target) {
    Copy-Item -LiteralPath $file.Target -Destination ($before + '.undone')
    Remove-Item -LiteralPath $file.Target -Force
  }
  if (-not (Test-Path -LiteralPath $before)) { return }
  Copy-Item -LiteralPath $before -Destination $file.Target
  Invoke-Icacls (Split-Path -Parent $file.Target) '/restore' ($before + '.acl')
}

function Undo-Last {
  $last = Get-ChildItem -LiteralPath $backups -Directory -Filter '*Z' -ErrorAction SilentlyContinue |
    Sort-Object Name | Select-Object -Last 1
  if (-not $last) { throw "There is nothing to put back in $backups" }
  foreach ($file in $files) { Undo-File $file $last.FullName }
  Rename-Item -LiteralPath $last.FullName -NewName ($last.Name + '.undone')
  Write-Output "What was there before is back. What it replaced is kept in $($last.FullName).undone"
  Restart-BlueRange
}
`;

const running = `
function Restart-BlueRange {
  Restart-Service -Name $ServiceName
  Start-Sleep -Seconds 10
  if ((Get-Service -Name $ServiceName).Status -ne 'Running') {
    throw "The service $ServiceName has ended again. The way back: .\\install.ps1 -Undo"
  }
}

if ($Undo) { Undo-Last } else { Install-All }
Write-Output 'BlueRange is running.'
Write-Output "Log in as the server's admin and open $url/system/portal"
`;
