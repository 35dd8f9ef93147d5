// Snapshots are alike for all who see the same people; who among them you are is marked here.
export function withYou(snapshot) {
  const {you, people, media} = snapshot;
  const mark = (person) => (person.id === you.id ? {...person, name: you.name, you: true} : person);
  const inLine = (slots) => ({...slots, queue: slots.queue.map((waiting) => mark(
    {...waiting, namesakeOf: people.find(({id}) => id === waiting.id)?.namesakeOf}))});
  return {
    ...snapshot,
    people: people.map(mark),
    media: media && {camera: inLine(media.camera), microphone: inLine(media.microphone)},
  };
}
