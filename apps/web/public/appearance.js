// Before the first paint, so that no page flashes in a theme or size that a person did not choose.
try {
  const { theme, size, density } = JSON.parse(localStorage.getItem('dateline.settings') ?? '{}');
  if (theme && theme !== 'auto') document.documentElement.dataset.theme = theme;
  if (density) document.documentElement.dataset.density = density;
  if (size) document.documentElement.dataset.size = size;
} catch {
  // A browser that keeps nothing gets the appearance of its system.
}
