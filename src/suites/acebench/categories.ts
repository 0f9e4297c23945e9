export interface Category {
  readonly name: string;
  /** What is right: the calls of the key; asking for what is missing, or back about what is wrong; saying that it cannot be done. `turns`: not read here. */
  readonly asks: 'calls' | 'missing' | 'wrong' | 'cannot' | 'turns';
}

/** Every category, in the benchmark's own order. Files are named `data_<category>.json`. */
export const categories: readonly Category[] = [
  { name: 'normal_atom_bool', asks: 'calls' },
  { name: 'normal_atom_enum', asks: 'calls' },
  { name: 'normal_atom_number', asks: 'calls' },
  { name: 'normal_atom_list', asks: 'calls' },
  { name: 'normal_atom_object_short', asks: 'calls' },
  { name: 'normal_atom_object_deep', asks: 'calls' },
  { name: 'normal_single_turn_single_function', asks: 'calls' },
  { name: 'normal_single_turn_parallel_function', asks: 'calls' },
  { name: 'normal_similar_api', asks: 'calls' },
  { name: 'normal_preference', asks: 'calls' },
  { name: 'normal_multi_turn_user_adjust', asks: 'turns' },
  { name: 'normal_multi_turn_user_switch', asks: 'turns' },
  { name: 'special_incomplete', asks: 'missing' },
  { name: 'special_error_param', asks: 'wrong' },
  { name: 'special_irrelevant', asks: 'cannot' },
  { name: 'agent_multi_turn', asks: 'turns' },
  { name: 'agent_multi_step', asks: 'turns' },
];
