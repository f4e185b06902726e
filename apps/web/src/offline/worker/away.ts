/** What a proxy says of a server behind it that does not answer: Bad Gateway, Service Unavailable, Gateway Timeout. */
const ABSENT = [502, 503, 504];

/** Whether the server itself answered: what it cannot do, such as reach another host, it says in JSON. */
export const isAnswer = ({ status, headers }: Response): boolean =>
  !ABSENT.includes(status) || (headers.get('content-type') ?? '').startsWith('application/json');
