import { timeoutManager } from '@tanstack/react-query';

// What the cache keeps for minutes keeps no program running that was quit.
timeoutManager.setTimeoutProvider({
  setTimeout: (callback, delay) => setTimeout(callback, delay).unref(),
  setInterval: (callback, delay) => setInterval(callback, delay).unref(),
  clearTimeout: (timer) => clearTimeout(timer),
  clearInterval: (timer) => clearInterval(timer),
});
