// Loaded before everything else by `npm run headless`: the SDK's advice on Node versions does not belong into the
// output of this program, and the SDK looks for this when it is loaded.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
