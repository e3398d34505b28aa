// The bot uses the Chrome or Chromium of the machine: puppeteer's own download is large and fails without internet.
module.exports = { skipDownload: true };
