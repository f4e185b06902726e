export { type DatelineHelp, resolveDateline } from './resolve.js';
export { type TakenDateline, takeDateline, type WrittenDateline } from './take.js';
